// The one script of every page: starts Turbo and what listens on the whole document.
// Each module works by attributes in the page (`data-...`), and every page works without them.
import { config, visit } from "@hotwired/turbo";
import "attent/ago";
import "attent/autosize";
import "attent/choose";
import "attent/draft";
import "attent/due";
import "attent/files";
import "attent/flow";
import "attent/frame";
import "attent/kept";
import "attent/keys";
import "attent/live";
import "attent/mention";
import "attent/menu";
import "attent/morph-guard";
import "attent/narrow";
import "attent/promise";
import "attent/read";
import "attent/recipients";
import "attent/search";
import "attent/undo";
import "attent/zone";

// A bar for every click would be unrest: it is for what really takes long.
config.drive.progressBarDelay = 400;

// A frame's answer without the frame (signed out, an error) is a page: show it as one.
document.addEventListener("turbo:frame-missing", (event) => {
  event.preventDefault();
  visit(event.detail.response.url);
});
