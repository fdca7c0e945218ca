import { Field, ID, InterfaceType } from "type-graphql";

/** What every record with a global id has; which type it is, the read says by its `__typename`. */
@InterfaceType({ description: "A node is any record that can be fetched again by its global id." })
export abstract class Node {
  @Field(() => ID, {
    description: "The global id names the record in every database that holds it; treat it as opaque.",
  })
  id!: string;
}
