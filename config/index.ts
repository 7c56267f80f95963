import path from "node:path";
import { defineConfig, type UserConfigExport } from "@tarojs/cli";

const root = path.resolve(__dirname, "..");
const shared = path.join(root, "shared") + path.sep;

// Compiled down for old phones. zod must be named by a function: a regular expression is ignored.
const include = [
  path.join(root, "shared"),
  (file: string) => file.includes(`${path.sep}node_modules${path.sep}zod${path.sep}`),
];

/**
 * What shared/ holds only declares: a module of which nothing is used is left out, and so are the schemas
 * that the endpoints have lost on the way (endpoints-without-schemas.js). And zod comes without its writer
 * of JSON Schema: see the stand-in.
 */
// biome-ignore lint/suspicious/noExplicitAny: webpack-chain's types are not a dependency of ours
function withoutUnusedSchemas(chain: any, webpack: any): void {
  chain.module
    .rule("shared")
    .test((file: string) => file.startsWith(shared))
    .sideEffects(false);
  chain
    .plugin("zodWithoutJsonSchema")
    .use(webpack.NormalModuleReplacementPlugin, [
      /node_modules[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-processors)\.js$/,
      path.join(__dirname, "zod-without-json-schema.mjs"),
    ]);
}

/**
 * One pixel is one pixel: sizes in .scss stay px on both sides, never rpx or rem. Scaling by width
 * would blow the staff's desktop up threefold and shrink words and targets at 320 below what can be
 * read and hit. Pages bend with flex, grid and media queries instead; care mode enlarges by tokens.
 */
const pxtransform = { enable: false };

export default defineConfig<"webpack5">(async (_merge, { mode }) => {
  const config: UserConfigExport<"webpack5"> = {
    projectName: "zhishi-anan",
    date: "2026-11-22",
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: "miniapp",
    outputRoot: `dist/${process.env.TARO_ENV}`,
    plugins: [
      "@tarojs/plugin-framework-react",
      // WeChat's templates pass on no aria attribute unless told to.
      path.join(__dirname, "weapp-aria.js"),
      // After it: takes away what no page sets.
      path.join(__dirname, "weapp-used-attributes.js"),
      path.join(__dirname, "weapp-squeeze.js"),
    ],
    // The figure and the topic drawings: files on both sides, so they are in no script and no setData.
    copy: {
      patterns: [
        { from: "miniapp/assets/art", to: `dist/${process.env.TARO_ENV}/assets/art` },
        // The ground a certificate is drawn on: in its subpackage, not in the first one.
        {
          from: "miniapp/certificates/poster.png",
          to: `dist/${process.env.TARO_ENV}/certificates/poster.png`,
        },
      ],
      options: {},
    },
    defineConstants: {
      API_BASE: JSON.stringify(
        process.env.TARO_ENV === "h5" ? "" : (process.env.API_BASE ?? "https://example.invalid"),
      ),
      IS_H5: JSON.stringify(process.env.TARO_ENV === "h5"),
    },
    framework: "react",
    // Polyfills every browser of .browserslistrc has of its own, and the brand names of phones that
    // only getSystemInfo tells, which nobody asks: 17 KiB less before the first page stands.
    ...(process.env.TARO_ENV === "h5" && {
      alias: Object.fromEntries(
        [
          "whatwg-fetch",
          "abortcontroller-polyfill/dist/abortcontroller-polyfill-only",
          "platform",
        ].map((name) => [name, path.join(__dirname, "empty.js")]),
      ),
    }),
    // Taro's own settings are for browsers of 2015: Chinese as \u escapes (three bytes become six),
    // nothing folded across statements. The phones of .browserslistrc need none of it.
    terser: {
      enable: true,
      config: {
        ecma: 2018,
        compress: {
          arrows: true,
          collapse_vars: true,
          hoist_props: true,
          inline: true,
          properties: true,
          reduce_funcs: true,
          reduce_vars: true,
          switches: true,
          typeofs: true,
          // "function" as "=>" where no `this` is in it: 10 KiB less of Taro's and React's own code.
          // Not in a browser, whose libraries may call `new` on one.
          ecma: 2018,
          unsafe_arrows: process.env.TARO_ENV === "weapp",
          comparisons: true,
          computed_props: true,
          loops: true,
          negate_iife: true,
        },
        output: { ascii_only: false, ecma: 2018 },
      },
    },
    // With prebundle the build fails on its own chunks ("need an appropriate loader").
    compiler: { type: "webpack5", prebundle: { enable: false } },
    cache: { enable: mode === "development" },
    // With the collapsed white space below 20 KiB less of templates; deeper nesting goes on in a
    // component without a host.
    baseLevel: 6,
    mini: {
      webpackChain: withoutUnusedSchemas,
      // Nothing here writes HTML into a node.
      runtime: { enableInnerHTML: false },
      // Code that only one subpackage uses goes into that subpackage.
      optimizeMainPackage: { enable: true },
      miniCssExtractPluginOption: { ignoreOrder: true },
      compile: { include },
      postcss: { pxtransform },
    },
    h5: {
      webpackChain: withoutUnusedSchemas,
      publicPath: "/",
      staticDirectory: "static",
      compile: { include: include.slice(0, 1) }, // these browsers run zod as it ships
      router: { mode: "hash" },
      output: {
        filename: "js/[name].[contenthash:8].js",
        chunkFilename: "js/[name].[contenthash:8].js",
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: "css/[name].[contenthash:8].css",
        chunkFilename: "css/[name].[contenthash:8].css",
      },
      postcss: { autoprefixer: { enable: true, config: {} }, pxtransform },
    },
  };
  return config;
});
