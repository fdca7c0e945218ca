import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { contentSecurityPolicy, playgroundFolder } from "@demarche/graphiql";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Question } from "./questions.js";

/** Serves the playground, its assets and its questions below `/graphiql`. */
export async function servePlayground(
  fastify: FastifyInstance,
  questions: readonly Question[],
): Promise<void> {
  const root = fileURLToPath(playgroundFolder);
  if (!existsSync(`${root}/index.html`))
    throw new Error(`The playground is not built: ${root} holds no index.html.`);

  await fastify.register(fastifyStatic, {
    root,
    prefix: "/graphiql/",
    wildcard: true,
    index: false,
    redirect: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.setHeader("vary", "accept-encoding");
      // Names below assets carry a hash of the content: another content has another name.
      const immutable = path.startsWith(`${root}assets/`);
      reply.setHeader("cache-control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });

  // Both ways: a permalink's query would be lost by a redirect that is written by hand.
  for (const url of ["/graphiql", "/graphiql/"]) {
    fastify.get(url, (_request, reply) => {
      reply.header("content-security-policy", contentSecurityPolicy);
      return reply.sendFile("index.html");
    });
  }

  const answer = JSON.stringify(questions);
  fastify.get("/graphiql/questions.json", (_request, reply) =>
    reply.header("cache-control", "no-cache").type("application/json; charset=utf-8").send(answer),
  );
}
