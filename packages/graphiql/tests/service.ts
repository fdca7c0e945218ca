import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { buildSchema, graphql } from "graphql";
import { contentSecurityPolicy, playgroundFolder } from "../src/index.js";

const schema = buildSchema(`
  "What the graph is asked."
  type Query {
    "One matter of dispute, by its slug."
    issue(slug: String!): Issue
    issues: [Issue!]!
  }

  "A matter on which positions are held."
  type Issue {
    slug: String!
    picture: String!
    "A name for the issue, in English."
    label: String!
    positions(stance: Stance): [Position!]!
  }

  type Position {
    holder: String!
    stance: Stance!
  }

  enum Stance {
    SUPPORT
    OPPOSITION
  }
`);

interface Held {
  holder: string;
  stance: string;
}

const held: Held[] = [
  { holder: "China", stance: "OPPOSITION" },
  { holder: "Japan", stance: "SUPPORT" },
];

const office = {
  slug: "tokyo-office",
  label: "A liaison office in Tokyo",
  picture: "https://elsewhere.example/office.png",
  positions: ({ stance }: { stance?: string }) =>
    held.filter((position) => stance === undefined || position.stance === stance),
};

const answers = {
  issue: ({ slug }: { slug: string }) => (slug === office.slug ? office : null),
  issues: [office],
};

/** Two questions in the form in which the page asks for them. */
export const questions = [
  {
    name: "01-who-opposes",
    question: "Who opposes the office in Tokyo?",
    query: `# Who opposes the office in Tokyo?
query WhoOpposes($issue: String!) {
  issue(slug: $issue) {
    label
    picture
    positions(stance: OPPOSITION) {
      holder
      stance
    }
  }
}
`,
    variables: { issue: "tokyo-office" },
  },
  {
    name: "02-every-issue",
    question: "What is disputed at all?",
    query: "# What is disputed at all?\nquery EveryIssue {\n  issues {\n    slug\n  }\n}\n",
    variables: {},
  },
];

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ttf": "font/ttf",
};

/** The built page and a small schema behind one origin, with the headers that the service sends. */
export interface Service {
  readonly origin: string;
  /** Bytes of the page's files sent so far, as they went over the wire. */
  sent(): number;
  close(): Promise<void>;
}

/** What the service has for `questions.json`: questions, nothing, or a connection that breaks. */
type Offered = typeof questions | "nothing" | "a broken connection";

/** Starts the service on a free port of this machine. */
export async function startService(offered: Offered = questions): Promise<Service> {
  let sent = 0;

  const sendFile = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const file = new URL(path || "index.html", playgroundFolder);
    const zipped = await readFile(new URL(`${file.href}.br`)).catch(() => null);
    const useZipped = zipped !== null && /\bbr\b/.test(String(request.headers["accept-encoding"]));
    const body = useZipped ? zipped : await readFile(file);
    if (useZipped) response.setHeader("content-encoding", "br");
    response.setHeader("content-type", types[extname(file.pathname)] ?? "application/octet-stream");
    response.setHeader("cache-control", path ? "public, max-age=31536000, immutable" : "no-cache");
    sent += body.length;
    response.end(body);
  };

  const sendJson = (response: ServerResponse, type: string, value: unknown) => {
    response.setHeader("content-type", `${type}; charset=utf-8`);
    response.end(JSON.stringify(value));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader("content-security-policy", contentSecurityPolicy);
    response.setHeader("x-content-type-options", "nosniff");
    const { pathname, search } = new URL(request.url ?? "/", "http://service");
    if (pathname === "/graphql") {
      const { query, variables, operationName } = JSON.parse(await bodyOf(request));
      const result = await graphql({
        schema,
        source: query,
        rootValue: answers,
        variableValues: variables,
        operationName,
      });
      return sendJson(response, "application/graphql-response+json", result);
    }
    if (pathname === "/graphiql") return response.writeHead(308, { location: `/graphiql/${search}` }).end();
    if (pathname === "/graphiql/questions.json" && offered !== "nothing") {
      if (offered === "a broken connection") return response.destroy();
      return sendJson(response, "application/json", offered);
    }
    if (pathname.startsWith("/graphiql/")) {
      return sendFile(request, response, pathname.slice("/graphiql/".length));
    }
    throw new Error(`nothing at ${pathname}`);
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 404;
      sendJson(response, "application/json", { message: String(error) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}
