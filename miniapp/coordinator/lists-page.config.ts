export default definePageConfig({ navigationBarTitleText: "转介和用语" });
