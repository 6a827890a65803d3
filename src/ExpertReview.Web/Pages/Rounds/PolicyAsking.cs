using ExpertReview.Data.Store;
using ExpertReview.Domain.Basics;
using ExpertReview.Domain.Rounds;
using ExpertReview.Features.Intake;
using ExpertReview.Features.Rounds;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace ExpertReview.Web.Pages.Rounds;

/// <summary>Makes the two files of a policy from its form; what is wrong lands at its field.</summary>
internal static class PolicyAsking
{
    /// <summary>Name of the bound property, before each field's own.</summary>
    public const string Prefix = "Form";

    /// <summary>Settings and template, or null when something is wrong: the messages then stand in the model state.</summary>
    public static async Task<(byte[] Settings, byte[] Template)?> FilesAsync(PolicyForm form, ReviewDb db, ModelStateDictionary state, CancellationToken stop)
    {
        var (name, template) = await TemplateAsync(form, db, stop);
        if (template is null)
        {
            state.AddModelError($"{Prefix}.{nameof(PolicyForm.TemplateFile)}", Asking.Tongue.Said(new Words("请选择评分模板文件", "choose the template's file")));
            return null;
        }

        try
        {
            var settings = RoundFileWriting.Write(form.ToTyped(name));
            PolicyFiles.MustFit(settings, template);
            return (settings, template);
        }
        catch (InputRefusedException refused)
        {
            foreach (var error in refused.Errors)
                state.AddModelError($"{Prefix}.{form.FieldOf(error)}", Asking.Tongue.Said(new Words($"{error.What.Zh}；{error.Allowed.Zh}", $"{error.What.En}; {error.Allowed.En}")));
            return null;
        }
    }

    /// <summary>The bytes of an uploaded file.</summary>
    public static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken stop)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy, stop);
        return copy.ToArray();
    }

    /// <summary>The policy as it would be frozen.</summary>
    public static string HashOf(ReviewRound round) => round.PolicyHash ?? PolicyFiles.HashOf(round.Settings, round.Template, round.Rule);

    private static async Task<(string Name, byte[]? Bytes)> TemplateAsync(PolicyForm form, ReviewDb db, CancellationToken stop)
    {
        if (form.TemplateFile is { } file)
            return (Path.GetFileName(file.FileName.Replace('\\', '/')), await BytesAsync(file, stop));
        if (form.TemplateChoice == "builtin")
            return (PolicyFiles.BuiltInName, PolicyFiles.BuiltInTemplate());
        return form.TemplateChoice == "kept" && form.TemplateRound is { } from && await db.Rounds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == from, stop) is { } round
            ? (RoundFile.Read(round.Settings).Template, round.Template)
            : ("", null);
    }
}
