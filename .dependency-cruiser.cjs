/**
 * Who may import whom. Every rule says how to repair what it forbids. A folder is a room
 * unless it is named here as part of the frame, so a new room needs no line.
 * tests/habits/planted-imports.test.ts plants a violation of every rule and sees it caught.
 */
const serverRoom = "(?!(?:http|database|wechat|content)/)[^/]+";
const miniappRoom = "(?!(?:platform|api|ui|assets)/)[^/]+";

module.exports = {
  forbidden: [
    {
      name: "no-deep-folders",
      severity: "error",
      comment: "A path has at most four parts. Make the folder a room of its own.",
      from: {},
      to: {
        path: "^(shared|server|miniapp|studio|tests|config)/[^/]+/[^/]+/[^/]+/[^/]+",
        pathNot: "node_modules",
      },
    },
    {
      name: "no-junk-drawers",
      severity: "error",
      comment: "If it has no better name it has no home yet: name the file after what it does.",
      from: {},
      to: { path: "^(shared|server|miniapp|studio)/.*(utils|helpers|common|misc|manager)[./]" },
    },
    {
      name: "no-circles",
      severity: "error",
      comment: "Two files that need each other are one file, or want a third.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-lost-imports",
      severity: "error",
      comment: "The imported file or package is not there: correct the path, or install it.",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "shared-is-pure",
      severity: "error",
      comment:
        "shared runs in WeChat, in Node and in jest: only itself and zod. Move it to server/.",
      from: { path: "^shared/" },
      to: { pathNot: ["^shared/", "^node_modules/zod/"] },
    },
    {
      name: "server-stands-alone",
      severity: "error",
      comment: "What both sides need lives in shared/.",
      from: { path: "^server/" },
      to: { path: "^(miniapp|config|tests|studio)/" },
    },
    {
      name: "rooms-look-down",
      severity: "error",
      comment: "A room is given what it needs by app.ts as arguments; it never reaches up.",
      from: { path: `^server/${serverRoom}/` },
      to: { path: "^server/(main|app|config)[.]ts$" },
    },
    {
      name: "one-reader-of-settings",
      severity: "error",
      comment: "Only what is started reads the settings; pass values on as arguments.",
      from: {
        path: "^server/",
        pathNot: "^server/(main|program|import-statutes|rotate-keys|invite-coordinator)[.]ts$",
      },
      to: { path: "^server/config[.]ts$" },
    },
    {
      name: "server-rooms-by-the-door",
      severity: "error",
      comment: "Import another room's index.ts, never its insides; export there what is missing.",
      from: { path: `^server/(${serverRoom})/` },
      to: { path: `^server/${serverRoom}/`, pathNot: ["^server/$1/", "/index[.]ts$"] },
    },
    {
      name: "server-top-by-the-door",
      severity: "error",
      comment:
        "app.ts and main.ts know a room by its index.ts alone; export there what is missing.",
      from: { path: "^server/[^/]+[.]ts$" },
      to: { path: `^server/${serverRoom}/`, pathNot: "/index[.]ts$" },
    },
    {
      name: "http-knows-no-rooms",
      severity: "error",
      comment: "The frame is handed what it works with (Frame in http/request.ts) by app.ts.",
      from: { path: "^server/(http|wechat)/" },
      to: { path: `^server/(${serverRoom}/|main|app|database)` },
    },
    {
      name: "database-knows-no-rooms",
      severity: "error",
      comment: "server/database serves every room and knows none: hand it in as an argument.",
      from: { path: "^server/database/" },
      to: { path: `^server/(${serverRoom}/|main|app|http)` },
    },
    {
      name: "wechat-by-the-door",
      severity: "error",
      comment: "Import server/wechat, its index.ts, never its insides.",
      from: { path: "^server/", pathNot: "^server/wechat/" },
      to: { path: "^server/wechat/", pathNot: "/index[.]ts$" },
    },
    {
      name: "models-stay-home",
      severity: "error",
      comment: "Routes never touch a model; they call actions.",
      from: { path: "-routes[.]ts$" },
      to: { path: "-model[.]ts$" },
    },
    {
      name: "one-kind-of-file-knows-mongoose",
      severity: "error",
      comment:
        "Only *-model.ts and server/database know mongoose: put the query into the model's file.",
      from: {
        pathNot: ["^server/database/", "^server/[^/]+/[^/]+-model[.]ts$", "^tests/"],
      },
      to: { path: "^node_modules/(mongoose|mongodb)/" },
    },
    {
      name: "one-loader-of-the-engine",
      severity: "error",
      comment: "The engine lives in a child process: only its supervisor's child loads it.",
      from: { path: "^server/", pathNot: "^server/database/engine-child[.]ts$" },
      to: { path: "^server/database/load-engine[.]ts$" },
    },
    {
      name: "no-dev-tools-in-production",
      severity: "error",
      comment:
        "What the built server imports is a dependency. The mini-program is bundled: its parts are devDependencies, so that `npm install --omit=dev` stays small.",
      from: { path: "^(shared|server)/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "^node_modules/@types/",
      },
    },
    {
      name: "miniapp-stands-alone",
      severity: "error",
      comment: "What both sides need lives in shared/.",
      from: { path: "^miniapp/" },
      to: { path: "^(server|config|tests|studio)/|^node_modules/(koa|@koa|mongoose|mongodb)/" },
    },
    {
      name: "miniapp-has-no-node",
      severity: "error",
      comment: "A phone has no Node: use what platform/ offers.",
      from: { path: "^miniapp/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "miniapp-frame-looks-down",
      severity: "error",
      comment: "platform knows nobody; api knows platform; ui knows platform.",
      from: { path: "^miniapp/(platform|api|ui)/" },
      to: { path: "^miniapp/(api|ui)/", pathNot: "^miniapp/$1/" },
    },
    {
      name: "miniapp-rooms-apart",
      severity: "error",
      comment: "A WeChat subpackage cannot load another's code: lift it to ui/ or shared/.",
      from: { path: `^miniapp/(${miniappRoom})/` },
      to: { path: `^miniapp/${miniappRoom}/`, pathNot: "^miniapp/$1/" },
    },
    {
      name: "miniapp-frame-knows-no-rooms",
      severity: "error",
      comment: "The frame serves every room and knows none: hand it in as a property.",
      from: { path: "^miniapp/(platform|api|ui)/" },
      to: { path: `^miniapp/${miniappRoom}/` },
    },
    {
      name: "one-place-calls-wechat-here",
      severity: "error",
      comment: "Only platform/ imports @tarojs/taro; pages import from platform/.",
      from: { path: "^miniapp/", pathNot: "^miniapp/platform/" },
      to: { path: "^node_modules/@tarojs/taro/" },
    },
    {
      name: "studio-stands-alone",
      severity: "error",
      comment: "The studio draws films at its own time: only itself, Node and @resvg/resvg-js.",
      from: { path: "^studio/" },
      to: {
        pathNot: ["^studio/", "^node_modules/@resvg/"],
        dependencyTypesNot: ["core"],
      },
    },
    {
      name: "tests-are-leaves",
      severity: "error",
      comment: "Nobody imports tests; what production needs does not live there.",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    // A package of its own, installed when its test runs.
    exclude: { path: "^tests/weapp/compiler/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".json"],
    },
  },
};
