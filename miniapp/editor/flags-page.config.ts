export default definePageConfig({
  navigationBarTitleText: "成绩提醒",
  enablePullDownRefresh: true,
});
