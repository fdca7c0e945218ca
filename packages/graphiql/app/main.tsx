// First: Monaco looks for its workers while its modules are read.
import "./workers.js";
import "graphiql/style.css";
import "@graphiql/plugin-explorer/style.css";
import "./playground.css";
import { createRoot } from "react-dom/client";
import { readPermalink } from "./permalink.js";
import { Playground } from "./playground.js";
import { fetchQuestions } from "./questions.js";
import { openStorage } from "./storage.js";

const root = document.getElementById("playground");
if (!root) throw new Error("index.html has no element #playground");

const questions = await fetchQuestions();
createRoot(root).render(
  <Playground
    questions={questions}
    storage={openStorage(() => window.localStorage)}
    opened={readPermalink(new URL(location.href))}
  />,
);
