export default definePageConfig({ navigationBarTitleText: "会送到哪儿" });
