import { explorerPlugin } from "@graphiql/plugin-explorer";
import { ImagePreview, type TabsState, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import { GraphiQL, type GraphiQLProps, HISTORY_PLUGIN } from "graphiql";
import { useEffect, useRef, useState } from "react";
import { CopyLink } from "./copy-link.js";
import { fetcher } from "./fetcher.js";
import type { Permalink } from "./permalink.js";
import { type Question, questionsPlugin, tabOf } from "./questions.js";
import { hasOwnTabs, type Keep } from "./storage.js";

// The preview would ask the picture's host for it as soon as the pointer rests on its address in an answer.
ImagePreview.shouldRender = () => false;

const explorer = explorerPlugin({ showAttribution: false });

interface Props {
  readonly questions: readonly Question[];
  readonly storage: Keep | null;
  /** The query that the page's address asks for. */
  readonly opened: Permalink | null;
}

/** GraphiQL on this service: the questions as tabs on the first visit, the reader's own tabs afterwards. */
export function Playground({ questions, storage, opened }: Props) {
  // Read once: GraphiQL itself writes the tabs as soon as it stands.
  const [settings] = useState(() => firstSettings(questions, storage, opened));
  const shown = useRef(opened);

  /** The address names the query on screen or none, else a reload would bring back what was edited away. */
  const clearAddress = ({ tabs, activeTabIndex }: TabsState) => {
    const tab = tabs[activeTabIndex];
    const link = shown.current;
    if (!link || (tab?.query === link.query && (tab.variables ?? "") === link.variables)) return;
    shown.current = null;
    window.history.replaceState(null, "", location.pathname);
  };

  return (
    <GraphiQL
      {...settings}
      fetcher={fetcher}
      onTabChange={clearAddress}
      defaultEditorToolsVisibility={true}
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>Demarche</GraphiQL.Logo>
      <GraphiQL.Toolbar>
        {({ prettify, copy, merge }) => (
          <>
            {prettify}
            {merge}
            {copy}
            <CopyLink
              onLink={(link) => {
                shown.current = link;
              }}
            />
          </>
        )}
      </GraphiQL.Toolbar>
      <ActiveTabInView />
      {opened?.operationName ? <SelectOperation name={opened.operationName} /> : null}
    </GraphiQL>
  );
}

function firstSettings(
  questions: readonly Question[],
  storage: Keep | null,
  opened: Permalink | null,
): Partial<GraphiQLProps> {
  const list = questions.length > 0 ? [questionsPlugin(questions)] : [];
  const settings: Partial<GraphiQLProps> = {
    plugins: [...list, HISTORY_PLUGIN, explorer],
    // GraphiQL reads "no storage" from null, which its types leave out.
    storage: storage as NonNullable<typeof storage>,
  };
  const tabs = questions.map(tabOf);
  if (opened) tabs.unshift({ query: opened.query, variables: opened.variables });
  const [first] = tabs;
  const own = hasOwnTabs(storage);
  if (first && (opened || !own)) {
    // GraphiQL fills the variables editor from here only, not from the first of the default tabs.
    settings.initialQuery = first.query;
    settings.initialVariables = first.variables;
  }
  if (first && !own) {
    settings.defaultTabs = tabs;
    const [visible] = list;
    if (visible) settings.visiblePlugin = visible;
  }
  return settings;
}

/** Ten questions are more tabs than a window is wide, and a tab opened beyond its edge seems not to open. */
function ActiveTabInView() {
  const { tabs, activeTabIndex } = useGraphiQL((state) => ({
    tabs: state.tabs.length,
    activeTabIndex: state.activeTabIndex,
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect reads what these two numbers have drawn.
  useEffect(() => {
    document
      .querySelector("[role=tab][aria-selected=true]")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [tabs, activeTabIndex]);
  return null;
}

/** Picks one of several operations once the editor has read them. GraphiQL's own property picks it for good. */
function SelectOperation({ name }: { name: string }) {
  const { setOperationName } = useGraphiQLActions();
  const { queryEditor, operations } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    operations: state.operations,
  }));
  const selected = useRef(false);
  useEffect(() => {
    const operation = operations?.find((candidate) => candidate.name?.value === name);
    const model = queryEditor?.getModel();
    if (selected.current || !operation?.loc || !model) return;
    selected.current = true;
    setOperationName(name);
    // The keyboard shortcut runs the operation that holds the cursor.
    const start = model.getPositionAt(operation.loc.start);
    queryEditor?.setPosition(start);
    queryEditor?.revealPositionInCenterIfOutsideViewport(start);
  }, [name, operations, queryEditor, setOperationName]);
  return null;
}
