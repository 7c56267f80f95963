const transform = {
  "^.+\\.[jt]sx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  ],
};

const base = {
  rootDir: __dirname,
  transform,
};
// dist and the nested install hold package.json files of their own: keep jest's file map out of them.
const modulePathIgnorePatterns = [
  "<rootDir>/dist/",
  "<rootDir>/tests/weapp/compiler/node_modules/",
];
const node = { ...base, modulePathIgnorePatterns, testEnvironment: "node" };
// Habits of what is built, in dist/: they run beside the journeys.
const ofTheBuild = "tests/habits/(start-and-stop|package-sizes|import-statutes|rotate-keys)[.]test";

module.exports = {
  // Two cores: the browser and the engine want one of them.
  maxWorkers: 2,
  projects: [
    { ...node, displayName: "shared", testMatch: ["<rootDir>/tests/{shared,studio}/**/*.test.ts"] },
    {
      ...node,
      displayName: "habits",
      testMatch: ["<rootDir>/tests/habits/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", ofTheBuild],
    },
    {
      ...node,
      displayName: "server",
      testMatch: ["<rootDir>/tests/server/**/*.test.ts"],
      globalSetup: "<rootDir>/tests/support/start-engine.ts",
      globalTeardown: "<rootDir>/tests/support/stop-engine.ts",
    },
    {
      ...base,
      modulePathIgnorePatterns,
      displayName: "miniapp",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/tests/miniapp/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/tests/support/patient-queries.ts"],
      moduleNameMapper: {
        "\\.(scss|css)$": "<rootDir>/tests/support/empty-style.ts",
        "^@tarojs/components$": "<rootDir>/tests/support/taro-components.tsx",
        "^@tarojs/taro$": "<rootDir>/tests/support/taro.ts",
      },
    },
    {
      ...node,
      displayName: "journeys",
      testRegex: ["/tests/(journeys|weapp)/.+[.]test[.]ts$", ofTheBuild],
    },
  ],
};
