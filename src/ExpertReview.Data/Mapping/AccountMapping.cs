using ExpertReview.Data.Accounts;
using ExpertReview.Data.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>People who sign in, and the work they ask the machine for.</summary>
internal sealed class AccountMapping :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<AccessLink>, IEntityTypeConfiguration<ProtectionKey>, IEntityTypeConfiguration<JobIntent>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("account").HasKey(one => one.Id);
        builder.HasIndex(one => one.Login).IsUnique();
        builder.Property(one => one.Role).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<AccessLink> builder)
    {
        builder.ToTable("access_link").HasKey(link => link.TokenHash);
        builder.Property(link => link.Used).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> builder) => builder.ToTable("protection_key").HasKey(key => key.Id);

    public void Configure(EntityTypeBuilder<JobIntent> builder)
    {
        builder.ToTable("job_intent").HasKey(job => job.Id);
        builder.HasIndex(job => job.Round);
        builder.Property(job => job.State).HasConversion<string>().IsConcurrencyToken();
    }
}
