// A client of both services, typed by their documents. It is compiled by a test, so that it goes on to be true.
import createClient, { type Client } from "openapi-fetch";
import type { components as CommandParts, paths as CommandPaths } from "./generated/commands";
import type { components as QueryParts, paths as QueryPaths } from "./generated/queries";

/** A candidate on a board. */
export type Card = QueryParts["schemas"]["BoardCard"];

/** What a problem of any kind says. */
export type Problem = QueryParts["schemas"]["Problem"];

/** What a command answers when it is done. */
export type Receipt = CommandParts["schemas"]["Receipt"];

export interface Tandem {
  commands: Client<CommandPaths>;
  queries: Client<QueryPaths>;
}

/** Both services, called with the token that `token` gives each time. */
export function tandem(commandUrl: string, queryUrl: string, token: () => string): Tandem {
  const commands = createClient<CommandPaths>({ baseUrl: commandUrl });
  const queries = createClient<QueryPaths>({ baseUrl: queryUrl });
  const authorized = {
    onRequest({ request }: { request: Request }) {
      request.headers.set("Authorization", `Bearer ${token()}`);
      return request;
    },
  };
  commands.use(authorized);
  queries.use(authorized);
  return { commands, queries };
}

/** The name of a command; the schema of its body has the same. */
export type CommandName =
  CommandPaths["/commands/{name}/check"]["post"]["parameters"]["path"]["name"] & keyof CommandParts["schemas"];

/** A command to be checked together with others, with the body that it has. */
export type Checked = { [N in CommandName]: { command: N; body: CommandParts["schemas"][N] } }[CommandName];

/** Why a command would be turned away; null if it would be done. Nothing is done. */
export async function refusal<N extends CommandName>(
  commands: Client<CommandPaths>,
  name: N,
  body: CommandParts["schemas"][N],
): Promise<Problem | null> {
  const { error } = await commands.POST("/commands/{name}/check", { params: { path: { name } }, body });
  return error ?? null;
}

/** The same of several, in their order: up to 500 with one request, each on what there is now. */
export async function refusals(commands: Client<CommandPaths>, checked: Checked[]): Promise<(Problem | null)[]> {
  const { data, error } = await commands.POST("/commands/check", { body: { commands: checked } });
  if (error) {
    throw new Error(error.remedy);
  }
  return data.answers.map((answer) => (answer.status === 200 ? null : (answer.body as Problem)));
}

/** All cards of a stage, page by page. */
export async function cards(queries: Client<QueryPaths>, id: string, stage: string): Promise<Card[]> {
  const all: Card[] = [];
  let cursor: string | undefined;
  do {
    const { data, error } = await queries.GET("/requisitions/{id}/board/{stage}", {
      params: { path: { id, stage }, query: { limit: 500, expand: "candidate", ...(cursor ? { cursor } : {}) } },
    });
    if (error) {
      throw new Error(`${error.rule}: ${error.remedy}`);
    }
    all.push(...data.items);
    cursor = data.next ?? undefined;
  } while (cursor);
  return all;
}

/** Cancels a search; says what stood in the way, by the rules of just this command. */
export async function cancel(commands: Client<CommandPaths>, requisition: string, reason: string): Promise<string> {
  const { data, error, response } = await commands.POST("/commands/CancelRequisition", {
    params: { header: { "Idempotency-Key": crypto.randomUUID() } },
    body: { requisition, reason } as CommandParts["schemas"]["CancelRequisition"],
  });
  if (data) {
    return data.consistencyToken;
  }
  if (response.status === 409 && error.rule === "REQUISITION_CANCELLED") {
    return "";
  }
  throw new Error(error.remedy);
}
