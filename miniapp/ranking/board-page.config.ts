export default definePageConfig({ navigationBarTitleText: "排位", enablePullDownRefresh: true });
