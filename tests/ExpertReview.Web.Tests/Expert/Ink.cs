using Microsoft.Playwright;

namespace ExpertReview.Web.Tests.Expert;

/// <summary>Looks at a picture: dark dots that have paper on both sides are letters. A viewer without its page is dark all over, an empty pane white all
/// over, and neither has any.</summary>
internal static class Ink
{
    private const string Script = """
        async picture => {
          const image = new Image();
          image.src = 'data:image/png;base64,' + picture;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const draw = canvas.getContext('2d');
          draw.drawImage(image, 0, 0);
          const dots = draw.getImageData(0, 0, image.width, image.height).data;
          const light = (x, y) => { const i = 4 * (y * image.width + x); return (dots[i] + dots[i + 1] + dots[i + 2]) / 3; };
          const paper = (x, y, by) => { for (let d = 1; d <= 10; d++) if (light(x + by * d, y) > 245) return true; return false; };
          let ink = 0;
          for (let y = 0; y < image.height; y++)
            for (let x = 10; x < image.width - 10; x++)
              if (light(x, y) < 120 && paper(x, y, -1) && paper(x, y, 1)) ink++;
          return ink;
        }
        """;

    public static async Task<int> OfAsync(IBrowser browser, byte[] picture)
    {
        await using var context = await browser.NewContextAsync();
        return await (await context.NewPageAsync()).EvaluateAsync<int>(Script, Convert.ToBase64String(picture));
    }
}
