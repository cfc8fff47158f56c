// The gallery of pieces and the scripts on them, each by its own program (they also run alone).
// ATTENT_GALLERY is the folder that the gallery was written to.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

for (const name of ["gallery", "scripts"]) {
  test(name, { skip: !process.env.ATTENT_GALLERY && "no gallery was written" }, () => {
    const program = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, process.env.ATTENT_GALLERY], { encoding: "utf8", timeout: 300_000 });
    assert.equal(status, 0, `${stdout}\n${stderr}`);
  });
}
