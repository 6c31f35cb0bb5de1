import { type Environment, EnvironmentError, parseEnvironment } from "@/db/env";
import { generatedSecret } from "./data-folder";
import { StartFailure } from "./start-failure";

export type RunSettings = {
  isDemonstration: boolean;
  environment: Environment;
  /** What the processes of this run get as their environment. */
  variables: NodeJS.ProcessEnv;
};

/** Whether this run brings its own database, and with it the demonstration newsroom. */
export function isDemonstrationRun(): boolean {
  return !process.env.DATABASE_URL;
}

/** The port of this run. Throws StartFailure. */
export function runPort(): number {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartFailure(`PORT is ${process.env.PORT}, which is no port; use a number between 1 and 65535.`);
}

/**
 * The settings of a run, complete or refused. A demonstration generates what it needs and gets its database's address
 * later (`withDatabase`); otherwise everything comes from the environment. Throws StartFailure.
 */
export async function runSettings(folder: string): Promise<RunSettings> {
  const isDemonstration = isDemonstrationRun();
  const port = runPort();
  const variables: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), WARRAQ_DATA: folder };
  variables.WARRAQ_MODE = isDemonstration ? "demonstration" : "real";
  variables.HOST ||= isDemonstration ? "127.0.0.1" : "0.0.0.0";
  if (isDemonstration) {
    variables.DATABASE_URL = "postgres://its-own-server";
    variables.SITE_URL ||= `http://localhost:${port}`;
    variables.AUTH_SECRET ||= await generatedSecret(folder);
  }
  const environment = parse(variables);
  return { isDemonstration, environment, variables };
}

/** The same settings with the address of a database. */
export function withDatabase(settings: RunSettings, url: string): RunSettings {
  const variables = { ...settings.variables, DATABASE_URL: url };
  return { ...settings, variables, environment: parse(variables) };
}

function parse(variables: NodeJS.ProcessEnv): Environment {
  try {
    return parseEnvironment(variables);
  } catch (cause) {
    if (cause instanceof EnvironmentError)
      throw new StartFailure(`The settings are not complete: ${cause.message}.`);
    throw cause;
  }
}
