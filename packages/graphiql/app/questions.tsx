import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { questionsAddress } from "./addresses.js";

/** A question that the graph answers, and the query that asks it. */
export interface Question {
  readonly name: string;
  /** In words. */
  readonly question: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The questions that the service offers; none when it offers none, since the playground works without. */
export async function fetchQuestions(): Promise<Question[]> {
  try {
    const response = await fetch(questionsAddress, { credentials: "omit" });
    return response.ok ? await response.json() : [];
  } catch {
    return [];
  }
}

/** The question as a tab holds it. */
export function tabOf({ query, variables }: Question): { query: string; variables: string } {
  const empty = Object.keys(variables).length === 0;
  return { query, variables: empty ? "" : JSON.stringify(variables, null, 2) };
}

/** The list of questions in words. A tab's title has room for the name of an operation, no more. */
export function questionsPlugin(questions: readonly Question[]): GraphiQLPlugin {
  return {
    title: "Questions",
    icon: QuestionIcon,
    content: () => <QuestionList questions={questions} />,
  };
}

function QuestionList({ questions }: { questions: readonly Question[] }) {
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));
  const indexOf = (question: Question) => {
    const { query, variables } = tabOf(question);
    return tabs.findIndex((tab) => tab.query === query && (tab.variables ?? "") === variables);
  };
  const open = (question: Question) => {
    const index = indexOf(question);
    if (index >= 0) return changeTab(index);
    addTab();
    const { query, variables } = tabOf(question);
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
  };
  return (
    <section aria-label="Questions">
      <h2 className="questions-title">Questions</h2>
      <ol className="questions">
        {questions.map((question) => (
          <li key={question.name}>
            <button
              type="button"
              aria-current={indexOf(question) === activeTabIndex}
              onClick={() => open(question)}
            >
              {question.question}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function QuestionIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      <path d="M9 9.2a3 3 0 1 1 4.6 2.5c-1 .7-1.6 1.2-1.6 2.3" strokeLinecap="round" />
      <circle cx="12" cy="17.2" r=".6" fill="currentColor" />
    </svg>
  );
}
