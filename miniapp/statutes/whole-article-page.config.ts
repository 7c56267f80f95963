export default definePageConfig({ navigationBarTitleText: "整条" });
