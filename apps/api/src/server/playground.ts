import { contentSecurityPolicy, playgroundFolder } from "@demarche/graphiql";
import type { FastifyInstance } from "fastify";
import { serveBuilt } from "./built.js";
import type { Question } from "./questions.js";

/** Serves the playground, its assets and its questions below `/graphiql`. */
export async function servePlayground(
  fastify: FastifyInstance,
  questions: readonly Question[],
): Promise<void> {
  await serveBuilt(fastify, {
    name: "The playground",
    folder: playgroundFolder,
    // Both ways: a permalink's query would be lost by a redirect that is written by hand.
    addresses: ["/graphiql", "/graphiql/"],
    assets: "/graphiql/assets/",
    contentSecurityPolicy,
  });

  const answer = JSON.stringify(questions);
  fastify.get("/graphiql/questions.json", (_request, reply) =>
    reply.header("cache-control", "no-cache").type("application/json; charset=utf-8").send(answer),
  );
}
