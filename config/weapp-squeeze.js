/**
 * Taro's templates, smaller. The white space between tags, 13 KiB of it, is taken out; not by Taro's own
 * `minifyXML`: that takes WXML for HTML and drops `</input>`, and WeChat's compiler refuses the rest.
 * And what scrolls is written out for one inside another, not for four inside each other: 5 KiB.
 */
/** A row of chips, which scrolls sideways, in a sheet, which scrolls down: one more would not be shown. */
const mostScrolled = 2;

module.exports = (context) => {
  context.registerMethod({
    name: "onSetupClose",
    fn(platform) {
      const { template } = platform;
      if (!template) return; // H5 has no templates
      template.nestElements.set("scroll-view", mostScrolled);
      const build = template.buildTemplate;
      template.buildTemplate = (...given) =>
        build.apply(template, given).replace(/>\s+</g, "><").trim();
    },
  });
};
