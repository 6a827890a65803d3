using ExpertReview.Data.Accounts;
using ExpertReview.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExpertReview.Data.Mapping;

/// <summary>What lies on an expert's desk beside the form: questions, phrases, whom to call.</summary>
internal sealed class DeskMapping : IEntityTypeConfiguration<FileQuestion>, IEntityTypeConfiguration<OwnPhrase>, IEntityTypeConfiguration<ReviewContact>
{
    public void Configure(EntityTypeBuilder<FileQuestion> builder)
    {
        builder.ToTable("file_question").HasKey(one => one.Id);
        builder.HasIndex(one => new { one.Round, one.Application });
        builder.Property(one => one.AnsweredBy).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<OwnPhrase> builder)
    {
        builder.ToTable("own_phrase").HasKey(one => one.Id);
        builder.HasIndex(one => one.Account);
    }

    public void Configure(EntityTypeBuilder<ReviewContact> builder)
    {
        builder.ToTable("review_contact").HasKey(one => one.Round);
        builder.Property(one => one.Round).ValueGeneratedNever();
    }
}
