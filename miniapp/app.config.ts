const tabs = [
  ["home/home-page", "首页", "home"],
  ["home/quiz-tab-page", "答题", "quiz"],
  ["home/episodes-tab-page", "安安知道", "clip"],
  ["home/help-tab-page", "维权", "help"],
  ["home/me-page", "我的", "me"],
] as const;

export default defineAppConfig({
  pages: tabs.map(([page]) => page),
  subPackages: [
    { root: "episodes", pages: ["player-page", "article-page"] },
    {
      root: "quiz",
      pages: [
        "question-page",
        "round-page",
        "result-page",
        "review-page",
        "review-play-page",
        "adopt-page",
      ],
    },
    {
      root: "tickets",
      pages: ["file-page", "preview-page", "receipt-page", "ticket-page", "my-tickets-page"],
    },
    { root: "statutes", pages: ["whole-article-page"] },
    { root: "certificates", pages: ["certificate-page", "my-certificates-page"] },
    { root: "ranking", pages: ["board-page"] },
    { root: "centres", pages: ["centres-page", "centre-page"] },
    { root: "notices", pages: ["notices-page"] },
    { root: "triage", pages: ["queue-page", "triage-ticket-page"] },
    { root: "trust", pages: ["records-page", "looks-page"] },
    {
      root: "coordinator",
      pages: [
        "directory-page",
        "directory-import-page",
        "lists-page",
        "settings-page",
        "staff-page",
        "join-page",
        "sign-in-page",
      ],
    },
    { root: "reports", pages: ["overview-page", "stuck-page", "exports-page"] },
    {
      root: "editor",
      pages: [
        "questions-page",
        "question-page",
        "law-change-page",
        "statutes-page",
        "exchange-page",
        "campaigns-page",
        "campaign-page",
        "calendar-page",
        "certificates-page",
        "flags-page",
      ],
    },
  ],
  window: {
    // Screen draws the navigation row itself, so that the sky can reach the top.
    navigationStyle: "custom",
    navigationBarTitleText: "安安知道",
    navigationBarTextStyle: "black",
    backgroundColor: "#f4f6fa",
    backgroundTextStyle: "dark",
  },
  // Browsers have no page slide of their own; WeChat does not know the word.
  // biome-ignore lint/style/noProcessEnv: Taro reads this file before any constant is defined
  ...(process.env.TARO_ENV === "h5" && { animation: false }),
  lazyCodeLoading: "requiredComponents",
  resizable: true,
  permission: {
    "scope.userLocation": { desc: "只在您点“用我现在的位置”时用一次，帮您找最近的一家" },
  },
  requiredPrivateInfos: ["getLocation", "chooseLocation"],
  tabBar: {
    color: "#5a677f",
    selectedColor: "#1765c1",
    backgroundColor: "#ffffff",
    borderStyle: "black",
    list: tabs.map(([pagePath, text, icon]) => ({
      pagePath,
      text,
      iconPath: `assets/tab-${icon}.png`,
      selectedIconPath: `assets/tab-${icon}-active.png`,
    })),
  },
});
