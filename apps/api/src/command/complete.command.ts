import { existsSync, readdirSync } from "node:fs";
import tab from "@bomb.sh/tab/commander";
import type { Command } from "commander";
import { readQuestions } from "../server/questions.js";
import { examples } from "./command.js";

/** `demarche complete SHELL`: knows the commands that were made known before it. */
export function completeCommand(program: Command): void {
  const completion = tab(program);
  for (const command of completion.commands.values()) {
    for (const named of [...command.arguments.values(), ...command.options.values()]) {
      const name = "name" in named ? named.name : named.value;
      if (name === "document") named.handler = suggestQuestions;
      // The library keeps shells from completing files.
      if (name === "file" || name === "path") named.handler = suggestFiles;
    }
  }
  program.commands
    .find((command) => command.name() === "complete")
    ?.description("write the script by which a shell completes commands, options and questions")
    .addHelpText(
      "after",
      examples(
        ["source <(demarche complete bash)", "in ~/.bashrc"],
        ["source <(demarche complete zsh)", "in ~/.zshrc, after compinit"],
        ["demarche complete fish | source", "in ~/.config/fish/config.fish"],
        ["demarche complete powershell | Out-String | Invoke-Expression", "in the profile of PowerShell"],
      ),
    );
}

type Suggest = (value: string, description: string) => void;

function suggestQuestions(suggest: Suggest): void {
  for (const { name, question } of readQuestions()) suggest(name, question);
}

function suggestFiles(suggest: Suggest): void {
  const word = process.argv.at(-1) ?? "";
  const folder = word.slice(0, word.lastIndexOf("/") + 1);
  if (folder !== "" && !existsSync(folder)) return;
  for (const entry of readdirSync(folder || ".", { withFileTypes: true })) {
    suggest(`${folder}${entry.name}${entry.isDirectory() ? "/" : ""}`, "");
  }
}
