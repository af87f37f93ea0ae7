// Reads an AsyncAPI document with the reference parser, and says all that it has to say of it.
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";

const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], "utf8"));
const words = ["error", "warning", "information", "hint"];
diagnostics.forEach((one) => console.log(`${words[one.severity]} ${one.code} at ${one.path.join("/")}: ${one.message}`));
const messages = document?.messages().all().length ?? 0;
console.log(`${messages} messages`);
process.exit(document === undefined || diagnostics.length > 0 ? 1 : 0);
