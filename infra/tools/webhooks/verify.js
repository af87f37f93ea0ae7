// Verifies a delivery with the reference library: a file with {secret, headers, body}. Says what type of message it is.
import { readFileSync } from "node:fs";
import { Webhook } from "standardwebhooks";

const { secret, headers, body } = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(new Webhook(secret).verify(body, headers).type);
