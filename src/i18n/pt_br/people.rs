//! Portuguese of Brazil: the texts about data of people.
//! It does not know when a text is shown.

use crate::domain::people::personal::Kind;
use crate::i18n::explanation::Explanation;
use crate::i18n::people::PeopleTexts;

/// The texts.
pub(super) const PEOPLE: PeopleTexts = PeopleTexts {
    pickup: "Quem retira",
    invoice: "Nota fiscal",
    hidden: "Oculto",
    hidden_field: |kind| match kind {
        Kind::Name => "nome oculto",
        Kind::Email => "e-mail oculto",
        Kind::Phone => "telefone oculto",
        Kind::Document => "documento oculto",
        Kind::Company => "dados da empresa ocultos",
        Kind::Receiver => "destinatário oculto",
        Kind::Street => "rua oculta",
        Kind::Neighborhood => "bairro oculto",
        Kind::City => "cidade oculta",
        Kind::State => "estado oculto",
        Kind::PostalCode => "CEP oculto",
        Kind::Country => "país oculto",
        Kind::Place => "ponto de retirada oculto",
        Kind::Text => "texto oculto",
    },
    who_buyer_by_link: "Este carrinho compartilhado tem os seus dados. Eles ficam ocultos até você \
        abrir o carrinho como seu.",
    open_as_buyer: "Abrir como meu",
    open_as_buyer_hint: "Abrir substitui o carrinho que você tem neste navegador; dá para voltar. \
        Quem enviou o link continua com ele e pode conseguir ler e mudar este carrinho.",
    readers: "Quem enviou este link, e qualquer pessoa que o tenha, pode conseguir ler o que você \
        preencher aqui.",
    fill_in_here: "Preencher aqui mesmo assim",
    new_cart: "Usar um carrinho novo, só meu",
    new_cart_hint: "Os mesmos itens e cupons, e ninguém mais tem o link. Preços definidos à mão, \
        brindes e o recado não vão junto.",
    anothers_address: "Vai para o endereço de outra pessoa, oculto para você.",
    anothers_contact: "Tem os dados de contato de outra pessoa, ocultos para você.",
    show: "Mostrar",
    not_you: "Não é você? Remover estes dados",
    not_you_question: Explanation {
        title: "Remover estes dados do carrinho?",
        text: "Começa um carrinho novo com os mesmos itens, sem nome, contato e endereço. Você sai \
            da sua conta aqui. Quem tem o link antigo continua com o carrinho antigo.",
    },
    remove_data: "Remover os dados",
    keep_data: "Manter",
};
