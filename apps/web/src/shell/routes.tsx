import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from "@tanstack/react-router";
import { actorQuery } from "../actor/actor.query.js";
import { boardQuery, readBoardSearch } from "../board/board.query.js";
import { issueQuery, readIssueSearch } from "../issue/issue.query.js";
import { programmeQuery } from "../programme/programme.query.js";
import { homeQuery, readHomeSearch } from "../search/home.query.js";
import { sourceQuery } from "../source/source.query.js";
import { statementQuery } from "../statement/statement.query.js";
import { clocks, readAsOf } from "./as-of.js";
import { queryClient } from "./demarche.js";
import { Layout } from "./layout.js";
import { Failure, Nothing, Skeleton } from "./loaded.js";
import { parseSearch, stringifySearch } from "./search-params.js";

const root = createRootRoute({
  component: Layout,
  validateSearch: readAsOf,
  search: { middlewares: [retainSearchParams([...clocks])] },
  notFoundComponent: () => <Nothing>at this address.</Nothing>,
});

/** The question goes out while the page's script is still on its way. */
const begin = (question: { options: Parameters<typeof queryClient.prefetchQuery>[0] }) => {
  void queryClient.prefetchQuery(question.options);
};

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  validateSearch: readHomeSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => begin(homeQuery(deps)),
  component: lazyRouteComponent(() => import("../search/home.page.js"), "HomePage"),
});
const actor = createRoute({
  getParentRoute: () => root,
  path: "/actors/$slug",
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => begin(actorQuery(params.slug, deps)),
  component: lazyRouteComponent(() => import("../actor/actor.page.js"), "ActorPage"),
});
const issue = createRoute({
  getParentRoute: () => root,
  path: "/issues/$slug",
  validateSearch: readIssueSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => begin(issueQuery(params.slug, deps)),
  component: lazyRouteComponent(() => import("../issue/issue.page.js"), "IssuePage"),
});
const board = createRoute({
  getParentRoute: () => root,
  path: "/board",
  validateSearch: readBoardSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => begin(boardQuery(deps)),
  component: lazyRouteComponent(() => import("../board/board.page.js"), "BoardPage"),
});
const programme = createRoute({
  getParentRoute: () => root,
  path: "/programmes/$slug",
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => begin(programmeQuery(params.slug, deps)),
  component: lazyRouteComponent(() => import("../programme/programme.page.js"), "ProgrammePage"),
});
const statement = createRoute({
  getParentRoute: () => root,
  path: "/statements/$slug",
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => begin(statementQuery(params.slug, deps)),
  component: lazyRouteComponent(() => import("../statement/statement.page.js"), "StatementPage"),
});
const source = createRoute({
  getParentRoute: () => root,
  path: "/sources/$slug",
  loaderDeps: ({ search }) => search,
  loader: ({ params, deps }) => begin(sourceQuery(params.slug, deps)),
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
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
