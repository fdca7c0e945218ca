// Serves this folder, and hands what is asked at /graphql to the service, so that both have one origin.
//   node serve.js [service] [port]
import { readFile } from "node:fs/promises";
import { createServer, request } from "node:http";
import { extname } from "node:path";

const [service = "http://127.0.0.1:4000", port = "4001"] = process.argv.slice(2);
const types = { ".html": "text/html", ".js": "text/javascript" };

const server = createServer(async (asked, answer) => {
  const { pathname } = new URL(asked.url, "http://page");
  if (pathname.startsWith("/graphql")) {
    const { host: _, origin: __, ...headers } = asked.headers;
    const passed = request(service + asked.url, { method: asked.method, headers }, (answered) => {
      answer.writeHead(answered.statusCode, answered.headers);
      answered.pipe(answer);
    });
    passed.on("error", () => answer.writeHead(502).end());
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
    return;
  }
  const path = pathname === "/" ? "/index.html" : pathname;
  const file = await readFile(new URL(`.${path}`, import.meta.url)).catch(() => undefined);
  if (file === undefined) answer.writeHead(404).end();
  else answer.writeHead(200, { "content-type": `${types[extname(path)]}; charset=utf-8` }).end(file);
});
server.listen(Number(port), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/`));
