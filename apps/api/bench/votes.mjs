import { createReadStream, createWriteStream, existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createGunzip, createGzip } from "node:zlib";

const shared = process.env.DEMARCHE_SHARED ?? fileURLToPath(new URL("../../../../shared", import.meta.url));

/** The folder of Voeten's votes of the General Assembly, or undefined where it is not at hand. */
export const realVotes = () => {
  const folder = path.join(shared, "data", "unga");
  return existsSync(path.join(folder, "un_votes.csv.gz")) ? folder : undefined;
};

const states = 200;
const perRollCall = 140;

/** Ballots of made-up states on made-up roll calls, in the three tables of the real ones. */
export async function writeSyntheticVotes(folder, rollCalls) {
  await mkdir(folder, { recursive: true });
  const write = (name, lines) =>
    pipeline(
      Readable.from(lines),
      createGzip({ level: 1 }),
      createWriteStream(path.join(folder, `${name}.csv.gz`)),
    );
  const dayOf = (rcid) => new Date(Date.UTC(1950, 0, 1 + Math.floor(rcid / 3))).toISOString().slice(0, 10);
  await write(
    "un_roll_calls",
    (function* () {
      yield "rcid,session,importantvote,date,unres,amend,para,short,descr\n";
      for (let rcid = 1; rcid <= rollCalls; rcid += 1) {
        yield `${rcid},${Math.ceil(rcid / 80)},0,${dayOf(rcid)},R/${rcid},0,0,MATTER ${rcid},To adopt the proposal on matter ${rcid}.\n`;
      }
    })(),
  );
  await write("un_roll_call_issues", ["rcid,short_name,issue\n"]);
  await write(
    "un_votes",
    (function* () {
      yield "rcid,country,country_code,vote\n";
      for (let rcid = 1; rcid <= rollCalls; rcid += 1) {
        let lines = "";
        for (let at = 0; at < perRollCall; at += 1) {
          const state = (rcid * 7 + at) % states;
          // Three of four say yes; which, differs by state and roll call, and is the same at every writing.
          const cast = (rcid * 31 + state * 17) % 20;
          lines += `${rcid},State ${state},,${cast < 15 ? "yes" : cast < 17 ? "no" : "abstain"}\n`;
        }
        yield lines;
      }
    })(),
  );
  return { folder, votes: rollCalls * perRollCall };
}

/** The ballots of a folder as they lie there, unpacked. */
export const openVotes = (folder) =>
  createReadStream(path.join(folder, "un_votes.csv.gz")).pipe(createGunzip());
