export default definePageConfig({ navigationBarTitleText: "宣传周", enablePullDownRefresh: true });
