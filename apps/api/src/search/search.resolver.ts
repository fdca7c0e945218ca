import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Context } from "../graphql/context.js";
import { read } from "../graphql/read.js";
import { SearchArgs } from "./search.inputs.js";
import { SearchHitConnection } from "./search.type.js";

@Resolver()
export class SearchResolver {
  @Query(() => SearchHitConnection, {
    description:
      "Searches names in any script, codes, identifiers, labels, propositions, titles, contents and quotes that are held now, the best fit first; names are found with a spelling error in each word.",
  })
  search(
    @Args(() => SearchArgs) _args: SearchArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}
