import { pageSizeDefault, pageSizeMax } from "@demarche/schema";
import { ArgsType, type ClassType, Field, Int, ObjectType } from "type-graphql";
import { Form } from "./arguments.js";

const pageSize = `from 0 to ${pageSizeMax.value}`;

/** The arguments that every list takes (Relay Cursor Connections, §4). */
@ArgsType()
export class ConnectionArgs {
  @Field(() => Int, {
    nullable: true,
    description: `This many records are taken from the beginning, ${pageSize}; without \`first\` and \`last\` it is ${pageSizeDefault.value}.`,
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: "The list begins after the record that this cursor names.",
  })
  @Form("cursor")
  after?: string;

  @Field(() => Int, {
    nullable: true,
    description: `This many records are taken from the end, ${pageSize}; it excludes \`first\`.`,
  })
  last?: number;

  @Field(() => String, {
    nullable: true,
    description: "The list ends before the record that this cursor names.",
  })
  @Form("cursor")
  before?: string;
}

@ObjectType({
  description: "A page's place in its list says where it begins and ends and whether more follows.",
})
export class PageInfo {
  @Field(() => Boolean, { description: "It is true when records follow after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "It is true when records stand before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "This is the cursor of the page's first record; an empty page has none.",
  })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "This is the cursor of the page's last record; an empty page has none.",
  })
  endCursor!: string | null;
}

/** One record in its place in a list. */
export interface Edge<N> {
  cursor: string;
  node: N;
}

/** A page of a list. */
export interface Connection<N> {
  edges: Edge<N>[];
  nodes: N[];
  pageInfo: PageInfo;
  totalCount: number;
}

/**
 * Makes the types XConnection and XEdge for a record type.
 * @param nodeType a function, since records and their lists import each other
 * @param name the record type's name, such as `Position`
 */
export function connection<N extends object>(
  nodeType: () => ClassType<N>,
  name: string,
): ClassType<Connection<N>> {
  const a = /^[AEIO]/u.test(name) ? "An" : "A";

  @ObjectType(`${name}Edge`, {
    description: `${a} ${name} stands at one place of a list, which its cursor names.`,
  })
  class NodeEdge implements Edge<N> {
    @Field(() => String, { description: "The cursor names this place; hand it back as `after` or `before`." })
    cursor!: string;

    @Field(nodeType, { description: `This is the ${name} that stands at this place.` })
    node!: N;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of a list of ${name} records can be read both ways.`,
  })
  class NodeConnection implements Connection<N> {
    @Field(() => [NodeEdge], { description: "The edges are the page's records, each with its cursor." })
    edges!: Edge<N>[];

    @Field(() => [nodeType()], { description: "The nodes are the page's records without their cursors." })
    nodes!: N[];

    @Field(() => PageInfo, {
      description: "The page's place says whether more records precede or follow it.",
    })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      description:
        "The total counts all records of the list, on every page; it is counted only when asked for.",
    })
    totalCount!: number;
  }
  return NodeConnection;
}
