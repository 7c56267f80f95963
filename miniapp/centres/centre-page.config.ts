export default definePageConfig({ navigationBarTitleText: "维权援助机构" });
