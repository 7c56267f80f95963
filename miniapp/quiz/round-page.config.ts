export default definePageConfig({ navigationBarTitleText: "限时答题" });
