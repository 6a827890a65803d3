using ExpertReview.Domain.Basics;

namespace ExpertReview.Tests.Basics;

public sealed class UnitNameTests
{
    [Theory]
    [InlineData(" 玉溪（安泰）融资担保有限公司", "玉溪(安泰)融资担保有限公司")]
    [InlineData("玉溪〔安泰〕融资担保 有限责任公司", "玉溪(安泰)融资担保有限公司")]
    [InlineData("云南甲有限责任公司昆明分公司", "云南甲有限公司")]
    [InlineData("云南甲有限公司（昆明分公司）", "云南甲有限公司")]
    [InlineData("ＡＢ科技\u3000有限公司\n", "AB科技有限公司")]
    [InlineData("甲㈱\u200B乙", "甲(株)乙")]
    [InlineData("", "")]
    public void One_unit_written_two_ways_has_one_name(string written, string normalised) => Assert.Equal(normalised, UnitName.Normalise(written));

    [Theory]
    [InlineData("云南甲股份有限公司", "云南甲有限公司")]
    [InlineData("昆明分公司管理有限公司", "昆明公司")]
    public void Other_units_keep_other_names(string one, string other) => Assert.NotEqual(UnitName.Normalise(one), UnitName.Normalise(other));

    [Theory]
    [InlineData("１２３．５％", "123.5%")]
    [InlineData("①Ⅲ㎡", "1IIIm2")]
    [InlineData("金\uF90A", "金金")]
    [InlineData("ｶ", "カ")]
    [InlineData("第１行\r\n第２行", "第1行\r\n第2行")]
    public void Compatibility_forms_work_without_a_culture(string written, string form) => Assert.Equal(form, CompatibilityForm.Of(written));

    [Fact]
    public void A_person_is_the_same_with_blanks_and_any_middle_dot() =>
        Assert.Equal(PersonName.Normalise("阿依•买 买提"), PersonName.Normalise("阿依·买买提"));
}
