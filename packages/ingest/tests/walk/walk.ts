import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedFolder } from "../votes/shared.js";

const seed = sharedFolder("seed");
export const { available } = seed;

export type OneOrMore = string | readonly string[] | null | undefined;
export interface WalkWords {
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}
export interface WalkMoment {
  readonly edtf: string;
  readonly raw?: string | null;
  readonly basis?: string;
  readonly anchor?: string;
  readonly note?: string;
}
interface WalkStep {
  readonly agent: string | null;
  readonly source?: string;
  readonly mode: string;
  readonly cue?: WalkWords | null;
  readonly scope?: string;
  readonly note?: string;
}
interface WalkRepresentation {
  readonly actor: string;
  readonly basis: string;
  readonly inferred?: boolean;
}
interface WalkExpression {
  readonly holder: string;
  readonly stance: string | null;
  readonly disclosure: string;
  readonly intent?: string | null;
}
export interface WalkStatement {
  readonly id: string;
  readonly passage: WalkWords;
  readonly subject: OneOrMore;
  readonly speaker: OneOrMore;
  readonly joint?: boolean;
  readonly speakerNamed?: boolean;
  readonly speakerDescription?: string;
  readonly onBehalfOf?: WalkRepresentation | readonly WalkRepresentation[];
  readonly claimsToSpeakFor?: string;
  readonly addressee?: readonly string[];
  readonly counterparts?: readonly string[];
  readonly act: string;
  readonly issue: string | null;
  readonly issueScope?: string;
  readonly about?: readonly string[];
  readonly framing?: string;
  readonly stance: string | null;
  readonly disclosure: string | null;
  readonly intent?: string | null;
  readonly ascribes?: WalkExpression;
  readonly directness?: string;
  readonly verbatim?: readonly WalkWords[];
  readonly hedge?: WalkWords;
  readonly certainty: string;
  readonly polarity: string;
  readonly chain: readonly WalkStep[];
  readonly programme?: string;
  readonly areas?: readonly string[];
  readonly purposes?: readonly string[];
  readonly relations?: readonly { readonly type: string; readonly target: string }[];
  readonly respondsTo?: { readonly issue: string; readonly statement: string; readonly scope: string };
  readonly saidAt: WalkMoment | null;
  readonly eventTime?: WalkMoment;
  readonly event?: string;
  readonly attendance?: string;
  readonly plover?: string | null;
  readonly cameo?: string;
  readonly content: string;
}
interface WalkActor {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly identifiers?: Readonly<Record<string, string | number>>;
  readonly tenure?: { readonly office: string; readonly asStatedIn: number };
  readonly organization?: string;
  readonly holderNamedInText?: boolean;
  readonly note?: string;
  readonly roleInText?: string;
  readonly members?: readonly string[] | null;
  readonly membersBasis?: string;
  readonly open?: boolean;
}
export interface Walk {
  readonly text: { readonly length: number; readonly sha256: string };
  readonly sentences: readonly {
    readonly n: number;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
  readonly sources: readonly {
    readonly id: string;
    readonly kind: string;
    readonly held: boolean;
    readonly publisher: string | null;
    readonly title?: string | null;
    readonly url?: string | null;
    readonly lang: string | null;
    readonly publishedAt: WalkMoment;
    readonly mediaCredit?: string;
    readonly derivedFrom?: readonly { readonly source: string; readonly relation: string }[];
  }[];
  readonly actors: readonly WalkActor[];
  readonly issues: readonly {
    readonly id: string;
    readonly kind: string;
    readonly proposition: string | null;
    readonly label?: string;
    readonly proposer?: string;
    readonly status?: string;
    readonly statusBy?: string;
    readonly plannedFor?: string;
    readonly place?: string;
    readonly broader?: string;
  }[];
  readonly programmes: readonly {
    readonly id: string;
    readonly code: string;
    readonly name: string;
    readonly sponsor: string;
    readonly kind: string;
    readonly status: string;
    readonly describedAs: string;
    readonly areas: readonly string[];
    readonly purposes: readonly string[];
    readonly basis: readonly string[];
  }[];
  readonly events: readonly {
    readonly id: string;
    readonly kind: string;
    readonly date: WalkMoment;
    readonly place: string;
    readonly organizer?: string;
    readonly participants: readonly {
      readonly actor: string;
      readonly role?: string;
      readonly attendance: string;
      readonly certainty?: string;
      readonly basis?: string;
    }[];
    readonly basis: readonly string[];
    readonly plover?: string;
  }[];
  readonly statements: readonly WalkStatement[];
  readonly positions: readonly (WalkExpression & {
    readonly issue: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
    readonly basis: readonly string[];
  })[];
  readonly participations: readonly {
    readonly id: string;
    readonly actor: string;
    readonly programme: string;
    readonly role: string;
    readonly status: string;
    readonly basis: readonly string[];
  }[];
  readonly transitions: readonly {
    readonly id: string;
    readonly actor: string;
    readonly fromProgramme: string | null;
    readonly toProgramme: string | null;
    readonly status: string;
    readonly condition: string | null;
    readonly basis: readonly string[];
  }[];
  readonly mustNotContain: readonly string[];
}

/** The walk; empty when it is not there. */
export const walk = (
  available ? JSON.parse(readFileSync(join(seed.folder, "seed-walk.json"), "utf8")) : {}
) as Walk;

/** The text of the article. */
export const text = available ? readFileSync(join(seed.folder, "article.txt"), "utf8") : "";
