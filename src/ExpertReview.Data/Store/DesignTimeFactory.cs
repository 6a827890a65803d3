using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ExpertReview.Data.Store;

/// <summary>For <c>dotnet ef migrations add</c> only: src/README.md tells how.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<ReviewDb>
{
    public ReviewDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ReviewDb>().UseSqlite("Data Source=design.db").Options);
}
