export default definePageConfig({
  navigationBarTitleText: "法条变化",
  enablePullDownRefresh: true,
});
