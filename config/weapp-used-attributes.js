/**
 * Taro's WeChat templates pass on every attribute a component could have, at each depth anew: some 10
 * KiB of the main package for what no page sets. Here only what pages set is left; WeChat's own default
 * takes the place of what is not passed on. A test (tests/habits/weapp-attributes.test.ts) names the
 * attribute a page sets that this list lacks.
 */
const touches = ["bindtouchstart", "bindtouchmove", "bindtouchend", "bindtouchcancel"];
const usedAttributes = {
  view: ["hover-class", "hover-stay-time", ...touches],
  text: [],
  "scroll-view": ["scroll-x", "scroll-y", "scroll-into-view", "enhanced", "show-scrollbar"],
  video: [
    "src",
    "controls",
    "show-center-play-btn",
    "enable-progress-gesture",
    "object-fit",
    // playback.events of miniapp/episodes
    "bindloadedmetadata",
    "bindplay",
    "bindpause",
    "bindended",
    "binderror",
    "bindtimeupdate",
  ],
  input: [
    "value",
    "type",
    "password",
    "placeholder",
    "placeholder-class",
    "maxlength",
    "cursor-spacing",
    "focus",
    "confirm-type",
    "bindinput",
    "bindfocus",
    "bindblur",
    "bindconfirm",
  ],
  textarea: [
    "value",
    "placeholder",
    "placeholder-class",
    "maxlength",
    "cursor-spacing",
    "focus",
    "auto-height",
    "disable-default-padding",
    "bindinput",
    "bindfocus",
    "bindblur",
  ],
};

/** What is set on `name` and passed on; what weapp-aria.js has added always is. */
function isUsed(name, attribute) {
  const used = usedAttributes[name];
  return !used || attribute.startsWith("aria-") || used.includes(attribute.toLowerCase());
}

module.exports = (context) => {
  context.registerMethod({
    name: "onSetupClose",
    fn({ template }) {
      if (!template) return; // H5 has no templates
      const modify = template.modifyCompProps;
      template.modifyCompProps = (name, attributes) =>
        Object.fromEntries(
          Object.entries(modify(name, attributes)).filter(([attribute]) => isUsed(name, attribute)),
        );
    },
  });
};
module.exports.usedAttributes = usedAttributes;
