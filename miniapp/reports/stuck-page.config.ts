export default definePageConfig({ navigationBarTitleText: "卡住的", enablePullDownRefresh: true });
