import { citationOf, digestOf, exportBundle, titleOf } from "@demarche/ingest";
import type { Bundle, Want } from "@demarche/store";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { OneOf } from "../graphql/arguments.js";
import type { Context } from "../graphql/context.js";
import { badUserInput } from "../graphql/errors.js";
import { readRequest } from "../graphql/read.js";
import { selection } from "../graphql/selection.js";
import { DossierArgs, type DossierFormat } from "./dossier.inputs.js";
import { type BundleList, Dossier } from "./dossier.type.js";

/** No caller can give a field this key: aliases that begin with two underscores are refused. */
const bundleKey = "__bundle";
const bundleWant: Want = { key: bundleKey, field: "bundle", args: {}, want: [] };

@Resolver()
export class DossierResolver {
  @Query(() => Dossier, {
    description:
      "Gathers all that is on record of one issue, actor or programme, with the words that it rests on, to keep and to cite.",
  })
  @OneOf("issue", "actor", "programme")
  async dossier(
    @Args(() => DossierArgs) { issue, actor, programme }: DossierArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { want: wants, ...request } = selection(info);
    const subjects = wants.filter(({ field }) => field === "subject");
    const found = await readRequest(context, { ...request, want: [bundleWant, ...subjects] });
    if (found === null) {
      throw badUserInput(
        `dossier names ${JSON.stringify(issue ?? actor ?? programme)}, which is not on record at the instant asked for; look for the record by its slug, or leave asOf.recorded out.`,
      );
    }
    const read = found as Readonly<Record<string, unknown>> & { readonly [bundleKey]: Bundle };
    return valuesOf(wants, {
      ...bundleFields(read[bundleKey]),
      subject: ({ key }) => read[key],
    });
  }
}

type Values = Readonly<Record<string, (want: Want) => unknown>>;

/** Values under the keys that the caller reads them by. */
const valuesOf = (wants: readonly Want[], values: Values) =>
  Object.fromEntries(wants.map((want) => [want.key, values[want.field]?.(want)]));

/** An object that has a value for each field that can be wanted of it. */
const partsOf =
  (parts: object) =>
  ({ want }: Want) =>
    Object.fromEntries(want.map(({ key, field }) => [key, (parts as Record<string, unknown>)[field]]));

const bundleFields = (bundle: Bundle): Values => ({
  title: () => titleOf(bundle),
  asOf: partsOf(bundle.asOf),
  sha256: () => digestOf(bundle).toString("hex"),
  counts: partsOf(countsOf(bundle)),
  content: ({ args }) => exportBundle(bundle, args["format"] as DossierFormat),
  citation: (want) => partsOf(citationOf(bundle))(want),
});

function countsOf({
  subject: _subject,
  title: _title,
  asOf: _asOf,
  ...lists
}: Bundle): Record<BundleList, number> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.length])) as Record<
    BundleList,
    number
  >;
}
