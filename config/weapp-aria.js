/**
 * Taro's WeChat templates name every attribute they pass on, and no aria attribute is among them:
 * what a page says to a screen reader would be lost. They are added here, on the template alone;
 * adding them to Taro's own component list would rename attributes at build time only.
 */
const everywhere = ["aria-label", "aria-hidden"];
const onViews = [
  ...everywhere,
  "aria-role",
  "aria-checked",
  "aria-selected",
  "aria-disabled",
  "aria-expanded",
  "aria-modal",
  "aria-live",
];
const attributesOf = {
  view: onViews,
  image: everywhere,
  input: ["aria-label"],
  textarea: ["aria-label"],
};

module.exports = (context) => {
  context.registerMethod({
    name: "onSetupClose",
    fn(platform) {
      if (!platform.template) return; // H5 has no templates
      platform.template.modifyCompProps = (name, attributes) => {
        const added = (attributesOf[name] ?? []).map((attribute) => [attribute, ""]);
        return { ...attributes, ...Object.fromEntries(added) };
      };
    },
  });
};
