// The program, serving a source on a free port of this machine.

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** Starts the program on a source; its address once it listens. */
export async function serve(kader, source, say) {
  const server = spawn(kader, ["serve", source, "--listen", "127.0.0.1:0", "--lang", "en"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const lines = createInterface({ input: server.stderr });
  const address = await new Promise((found, failed) => {
    lines.on("line", (line) => {
      const at = line.match(/http:\/\/\S+/);
      if (at) found(at[0].replace(/\/$/, ""));
    });
    server.on("exit", (code) => failed(new Error(`${kader} serve ${source} ended with ${code}`)));
  });
  const stop = () =>
    new Promise((stopped) => {
      server.removeAllListeners("exit");
      server.on("exit", (code) => {
        if (code !== 0) say(`${source}: the server ended with ${code} when it was asked to stop`);
        stopped();
      });
      server.kill("SIGTERM");
    });
  return { address, stop };
}
