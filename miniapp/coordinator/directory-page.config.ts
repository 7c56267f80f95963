export default definePageConfig({ navigationBarTitleText: "分中心" });
