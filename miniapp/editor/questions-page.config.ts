export default definePageConfig({ navigationBarTitleText: "题目", enablePullDownRefresh: true });
