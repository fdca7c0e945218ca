import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from "@tanstack/react-router";
import { actorQuery, readActorSearch } from "../actor/actor.query.js";
import { boardQuery, readBoardSearch } from "../board/board.query.js";
import { issueQuery, readIssueSearch } from "../issue/issue.query.js";
import { programmeQuery } from "../programme/programme.query.js";
import { homeQuery, readHomeSearch } from "../search/home.query.js";
import { sourceQuery } from "../source/source.query.js";
import { statementQuery } from "../statement/statement.query.js";
import { clocks, readAsOf } from "./as-of.js";
import { Layout } from "./layout.js";
import { Failure, Nothing, Skeleton } from "./loaded.js";
import { parseSearch, type SearchText, stringifySearch } from "./search-params.js";
import { readShown, writeShown } from "./shown.js";

const root = createRootRoute({
  component: Layout,
  validateSearch: (search: SearchText) => {
    const shown = writeShown(readShown(search["shown"]));
    return { ...readAsOf(search), ...(shown === "" ? {} : { shown }) };
  },
  search: { middlewares: [retainSearchParams([...clocks])] },
  notFoundComponent: () => <Nothing>at this address.</Nothing>,
});

// Each loader sends the question out while the page's own script is still on its way.
const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readHomeSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => homeQuery(deps).begin(),
  component: lazyRouteComponent(() => import("../search/home.page.js"), "HomePage"),
});
const actor = createRoute({
  getParentRoute: () => root,
  path: "/actors/$slug",
  validateSearch: readActorSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => actorQuery(params.slug, deps).begin(),
  component: lazyRouteComponent(() => import("../actor/actor.page.js"), "ActorPage"),
});
const issue = createRoute({
  getParentRoute: () => root,
  path: "/issues/$slug",
  validateSearch: readIssueSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => issueQuery(params.slug, deps).begin(),
  component: lazyRouteComponent(() => import("../issue/issue.page.js"), "IssuePage"),
});
const board = createRoute({
  getParentRoute: () => root,
  path: "/board",
  validateSearch: readBoardSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => boardQuery(deps).begin(),
  component: lazyRouteComponent(() => import("../board/board.page.js"), "BoardPage"),
});
const programme = createRoute({
  getParentRoute: () => root,
  path: "/programmes/$slug",
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => programmeQuery(params.slug, deps).begin(),
  component: lazyRouteComponent(() => import("../programme/programme.page.js"), "ProgrammePage"),
});
const statement = createRoute({
  getParentRoute: () => root,
  path: "/statements/$slug",
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => statementQuery(params.slug, deps).begin(),
  component: lazyRouteComponent(() => import("../statement/statement.page.js"), "StatementPage"),
});
const source = createRoute({
  getParentRoute: () => root,
  path: "/sources/$slug",
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => sourceQuery(params.slug, deps).begin(),
  component: lazyRouteComponent(() => import("../source/source.page.js"), "SourcePage"),
});
const developers = createRoute({
  getParentRoute: () => root,
  path: "/developers",
  component: lazyRouteComponent(() => import("../developers/developers.page.js"), "DevelopersPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([home, actor, issue, board, programme, statement, source, developers]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: "intent",
  defaultPendingComponent: Skeleton,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error as Error} retry={reset} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
