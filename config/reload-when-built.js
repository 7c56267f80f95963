/**
 * In the pages that `npm run dev` builds, and in no others: asks once a second when the page was built, and
 * reloads when that has changed. While the server starts again, or the build is under way, it waits.
 */
(() => {
  const everyMs = 1_000;
  let known;
  const look = async () => {
    // biome-ignore lint/style/noRestrictedGlobals: runs in the developer's browser, asking its own server
    const answer = await fetch("/", { method: "HEAD", cache: "no-store" }).catch(() => undefined);
    const builtAt = answer?.ok ? answer.headers.get("last-modified") : null;
    if (builtAt && known && builtAt !== known) window.location.reload();
    known = builtAt ?? known;
  };
  setInterval(look, everyMs);
})();
