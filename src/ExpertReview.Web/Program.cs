using ExpertReview.Web.Start;

var app = await Composition.BuildAsync(args);
await app.StartAsync();
await FirstWords.TellAsync(app);
await app.WaitForShutdownAsync();
