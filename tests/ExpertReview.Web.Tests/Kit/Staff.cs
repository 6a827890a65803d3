using System.Net;
using ExpertReview.Data.Accounts;
using ExpertReview.Features.Accounts;
using ExpertReview.Features.Running;
using ExpertReview.Web.Access;
using Microsoft.AspNetCore.Identity;

namespace ExpertReview.Web.Tests.Kit;

/// <summary>Further people on the staff: a second organiser, whoever a test needs beside the first of each role.</summary>
public static class Staff
{
    /// <summary>Bytes that are a PDF by content.</summary>
    public static byte[] Pdf(string text = "minutes") => System.Text.Encoding.ASCII.GetBytes($"%PDF-1.4\n% {text}\n%%EOF\n");

    public static async Task<HttpClient> StaffAsync(this TestWeb web, string login, AccountRole role = AccountRole.Organiser)
    {
        var token = Tokens.New();
        var sender = new ActSender(web.Services, "test");
        await sender.SendAsync(new OpenAccounts(role, null, [new AccountToOpen(login, "人员" + login, Tokens.HashOf(token))], TimeSpan.FromDays(1)), "", CancellationToken.None);
        await sender.SendAsync(new UseLink(Tokens.HashOf(token), new PasswordHasher<string>().HashPassword(login, TestWeb.Password), Tokens.New()), "", CancellationToken.None);
        var client = web.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.PostFormAsync("/account/sign-in", ("Login", login), ("Password", TestWeb.Password))).StatusCode);
        return client;
    }

    /// <summary>Posts to a handler and gives status and text.</summary>
    public static async Task<(HttpStatusCode Status, string Text)> ActAsync(this HttpClient client, string page, string handler, params (string Name, string Value)[] fields)
    {
        var answer = await client.PostToAsync(page, handler.Length > 0 ? $"{page}?handler={handler}" : page, fields);
        return (answer.StatusCode, await answer.TextAsync());
    }
}
