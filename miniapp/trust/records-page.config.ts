export default definePageConfig({
  navigationBarTitleText: "记录与留存",
  enablePullDownRefresh: true,
});
