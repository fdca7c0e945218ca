import { deskName, type JudgementRecord, judgementShape, undoingShape, validate } from "@demarche/schema";
import type { JudgementReport } from "@demarche/store";
import type { Recorder } from "../graphql/context.js";
import { asGiven, type MutationFields, type ReadRecord } from "../graphql/mutation.js";

export const identityMutations: MutationFields = ({ types, inputs, mutation }) => {
  const payload = {
    judgement: {
      type: types.object("IdentityJudgement"),
      description: "The judgement is as it is held now; null says that there are problems.",
    },
  };
  return {
    judgeIdentity: mutation({
      name: "JudgeIdentity",
      description:
        "Judges whether two records are of one actor; a judgement SAME joins them until it is undone.",
      input: inputs.record("JudgeIdentityInput", judgementShape),
      payload,
      async perform({ desk, ...given }, recorder) {
        const [by, judged] = [
          validate(deskName, desk, ["desk"]),
          validate(judgementShape, asGiven(judgementShape, given)),
        ];
        if (!by.ok || !judged.ok) return refused(by, judged);
        return answer(
          recorder,
          await recorder.judgeIdentity(judged.value as JudgementRecord, `desk:${by.value}`),
        );
      },
    }),
    undoJudgement: mutation({
      name: "UndoJudgement",
      description:
        "Takes a judgement on identity back: what it joined comes apart, with every answer as it was.",
      input: inputs.record("UndoJudgementInput", undoingShape),
      payload,
      async perform({ desk, ...given }, recorder) {
        const [by, undone] = [validate(deskName, desk, ["desk"]), validate(undoingShape, given)];
        if (!by.ok || !undone.ok) return refused(by, undone);
        return answer(recorder, await recorder.undoJudgement(undone.value.judgement, `desk:${by.value}`));
      },
    }),
  };
};

type Read = ReturnType<typeof validate>;

const refused = (...reads: readonly Read[]) => ({
  judgement: null,
  problems: reads.flatMap((each) => (each.ok ? [] : each.problems)),
});

function answer({ read }: Recorder, { judgement, problems }: JudgementReport) {
  const record: ReadRecord | null =
    judgement === undefined
      ? null
      : (want) => read({ ...want, field: "identityJudgement", args: { id: judgement } });
  return { judgement: record, problems };
}
