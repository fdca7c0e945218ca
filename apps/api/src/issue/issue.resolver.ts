import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { IssueArgs, IssuesArgs } from "./issue.inputs.js";
import { Issue, IssueConnection } from "./issue.type.js";

@Resolver()
export class IssueResolver {
  @Query(() => Issue, { nullable: true, description: "Finds one issue by its slug." })
  issue(@Args(() => IssueArgs) _args: IssueArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => IssueConnection, { description: "Lists the issues that meet a filter." })
  issues(
    @Args(() => IssuesArgs) _args: IssuesArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
