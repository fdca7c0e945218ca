import { type ActorInput, actorKinds } from "@demarche/schema";

const actor = (kind: string, slug: string, more: Partial<ActorInput> = {}) => ({
  slug,
  kind,
  names: [{ text: slug, kind: "COMMON" }],
  ...more,
});
const slugOf = (kind: string) => kind.toLowerCase().replaceAll("_", "-");
const slugs = actorKinds.values.map(slugOf);
const within = { from: "1990", until: "2001-05-06" };

/**
 * A dossier in which actors of each kind belong to a body, to a post and to a person, follow a body and a post and are
 * followed by them, are members, and are named as the post and the body of a tenure. Other models allow less.
 */
export const everyKind = JSON.stringify({
  slug: "every-kind",
  title: "Every kind of actor in every place",
  actors: [
    ...actorKinds.values.map((kind) =>
      actor(kind, slugOf(kind), { exists: within, successors: [{ actor: "a-body" }, { actor: "a-post" }] }),
    ),
    ...["a-body", "a-post", "a-person"].flatMap((whole) =>
      actorKinds.values.map((kind) => actor(kind, `${slugOf(kind)}-of-${whole}`, { partOf: whole })),
    ),
    actor("INTERNATIONAL_ORGANIZATION", "a-body", {
      members: slugs.map((slug) => ({ actor: slug, basis: "EXPLICIT", ...within, note: "founder" })),
    }),
    actor("OFFICE", "a-post", { successors: slugs.map((slug) => ({ actor: slug })) }),
    actor("PERSON", "a-person", {
      tenures: slugs.flatMap((slug) => [
        { title: `A post that is ${slug}`, office: slug },
        { title: `A post with ${slug}`, organization: slug },
        { title: "A post", office: "a-post", organization: slug },
      ]),
    }),
  ],
});
