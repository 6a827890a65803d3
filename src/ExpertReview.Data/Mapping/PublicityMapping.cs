using ExpertReview.Domain.Publicity;
using ExpertReview.Domain.Recognition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>公示, objections, 公告 and what it recognised.</summary>
internal sealed class PublicityMapping :
    IEntityTypeConfiguration<RoundPublicity>, IEntityTypeConfiguration<RoundAddresses>, IEntityTypeConfiguration<Objection>,
    IEntityTypeConfiguration<CreditRecheck>, IEntityTypeConfiguration<RoundAnnouncement>, IEntityTypeConfiguration<PlatformRecognition>
{
    public void Configure(EntityTypeBuilder<RoundPublicity> builder) => builder.ToTable("round_publicity").HasKey(period => period.Round);

    public void Configure(EntityTypeBuilder<RoundAddresses> builder)
    {
        builder.ToTable("round_addresses").HasKey(one => one.Round);
        builder.Property(one => one.Round).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.ToTable("objection").HasKey(one => new { one.Round, one.Number });
        builder.Property(one => one.State).HasConversion<string>().IsConcurrencyToken();
        builder.Ignore(one => one.Stops);
    }

    public void Configure(EntityTypeBuilder<CreditRecheck> builder)
    {
        builder.ToTable("credit_recheck").HasKey(one => new { one.Round, one.Before, one.Application });
        builder.Property(one => one.Before).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<RoundAnnouncement> builder) => builder.ToTable("round_announcement").HasKey(one => new { one.Round, one.Day });

    public void Configure(EntityTypeBuilder<PlatformRecognition> builder) =>
        builder.ToTable("platform_recognition").HasKey(one => new { one.Round, one.Application });
}
